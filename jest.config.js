/** Tests run as the ES modules they are; this needs NODE_OPTIONS=--experimental-vm-modules, which the npm scripts set. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/.cache/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: false },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testTimeout: 30_000,
  coverageProvider: 'v8',
  collectCoverageFrom: ['lambda/domain/**/*.ts'],
  coverageReporters: ['text'],
  coverageThreshold: { './lambda/domain/': { branches: 100 } },
};
