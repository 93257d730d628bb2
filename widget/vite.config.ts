import { defineConfig } from "vitest/config";

// for the tests; the bundles are made by build/bundle.mjs
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 120_000,
  },
});
