/** Tests run against the sources; the spreadsheet engine and the script worker come from build/, because jest cannot load Univer's modules. */
/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.tsx?$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json', diagnostics: false }] },
  moduleNameMapper: { '/univer(\\.ts)?$': '<rootDir>/build/univer.cjs' },
  maxWorkers: 2,
  // Ends what hangs, also on a slow machine; it measures nothing. A few long tests name a longer one.
  testTimeout: 180000,
  // A test that fails before it closes its host leaves threads behind; the run must end all the same.
  forceExit: true,
};
