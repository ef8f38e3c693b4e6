import all from './jest.config.js';

/** The tests of the pure rules alone, without the long journeys: all that mutation needs, in seconds. */
export default {
  ...all,
  testMatch: ['<rootDir>/tests/domain/*.test.ts'],
  testPathIgnorePatterns: ['streak-journeys'],
};
