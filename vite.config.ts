import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { katexFonts } from './src/build/katexFonts.ts';
import { mdx } from './src/build/mdx.ts';
import { prerender } from './src/build/prerender.ts';

export default defineConfig({
  base: './',
  plugins: [mdx(), react(), katexFonts(), prerender()],
  // Figures are reached by dynamic imports only: name what they need, so that it is bundled once, at the start.
  optimizeDeps: {
    include: [
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'd3',
      'katex',
      'zustand/vanilla',
    ],
  },
  build: {
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      output: {
        // What most figures share travels in one file: many small ones compress badly and ask one after the other.
        codeSplitting: {
          groups: [
            // what the page needs before its first figure: without this, it would wait for React
            {
              name: 'shell',
              test: /vite\/preload-helper|\/src\/stage\/(share\/(storage|hash)|frame\/figureKeys|lecture\/lectureKeys)\.ts$/,
              priority: 2,
            },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|zustand)\// },
            { name: 'figure', test: /\/src\/(core|plot|ui|stage)\/.*\.tsx?$/, minShareCount: 10 },
          ],
        },
      },
    },
  },
  // classic workers start from file:// and inside sandboxed frames as well
  worker: { format: 'iife' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    // property tests and Python take their time on a busy machine; nothing here is about speed
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    // a pause of a busy machine may trip a test of timers or processes; what fails twice is wrong
    retry: 1,
  },
});
