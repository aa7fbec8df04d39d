/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.luoshi/', '<rootDir>/out/', '<rootDir>/dist/'],
  transform: {
    '^.+\\.m?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // A package that is published as ES modules alone; jest loads CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!@x0k/)'],
  testSequencer: '<rootDir>/test/support/slowest-first.js',
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  // What waits for a condition gives up after a minute and says so; this ends what waits for nothing.
  testTimeout: 300_000,
  maxWorkers: 2,
};
