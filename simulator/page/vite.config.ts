import { join } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  build: { outDir: join(import.meta.dirname, '..', '..', 'build', 'page'), emptyOutDir: true },
});
