/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/{src,workbench,test,scripts}/**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
  transform: {
    "^.+\\.(ts|tsx|mjs)$": ["@swc/jest", { jsc: { target: "es2023", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } } }],
  },
  transformIgnorePatterns: ["/node_modules/(?!(@ironcalc)/)"],
  testTimeout: 60000,
};
