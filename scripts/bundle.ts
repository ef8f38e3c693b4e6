import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

const ENTRY = `import { createRequire } from 'node:module';
const skill = createRequire(import.meta.url)('./skill.cjs');
export const handler = (event, context) => skill.handler(event, context);
`;

/** Bundles the Lambda into a folder that needs nothing outside itself; tells what went into it. */
export async function bundleLambda(root: string, folder: string): Promise<Metafile> {
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join('lambda', 'index.ts')],
    outfile: join(folder, 'skill.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  });
  writeFileSync(join(folder, 'index.mjs'), ENTRY);
  return metafile;
}
