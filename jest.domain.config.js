import all from './jest.config.js';

/** The tests of the pure rules alone, which is all that mutation needs. */
export default { ...all, testMatch: ['<rootDir>/tests/domain/*.test.ts'] };
