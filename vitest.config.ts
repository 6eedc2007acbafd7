import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', 'out/**'],
    // Property tests on a busy machine take their time; how long is not what they prove.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
