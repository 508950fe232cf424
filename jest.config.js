/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/{src,workbench,test,scripts}/**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
  transform: {
    "^.+\\.(ts|tsx|mjs)$": ["@swc/jest", { jsc: { target: "es2023", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } } }],
  },
  transformIgnorePatterns: ["/node_modules/(?!(@ironcalc)/)"],
  // Builds the pane and the workbench once, only when browser tests are among those run.
  globalSetup: "<rootDir>/test/e2e/global-setup.ts",
  reporters: ["default", "<rootDir>/test/reporter.cjs"],
  // A worker beyond this begins anew after its file, so that what one suite leaves in memory is not every later one's.
  workerIdleMemoryLimit: "1500MB",
  testTimeout: 60000,
};
