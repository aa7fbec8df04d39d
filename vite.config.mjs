// The browser's client: `scripts/launch/client-build.mjs` builds it, the web server serves it.
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'web/client',
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../../dist/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The policy allows data: for pictures alone.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      // The first page lists every file of the later ones: what they are called is not for readers.
      output: { chunkFileNames: 'assets/[hash].js', assetFileNames: 'assets/[hash][extname]' },
      onwarn: (warning, warn) => {
        // Marks for server components, which there are none of here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
