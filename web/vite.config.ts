import {fileURLToPath} from 'node:url';
import {svelte} from '@sveltejs/vite-plugin-svelte';
import {defineConfig} from 'vite';
import {words} from './vite/words';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [words(at('../words')), svelte()],
  resolve: {alias: {'@engine': at('../build/wasm')}},
  worker: {format: 'es'},
  build: {
    outDir: at('../build/page'),
    emptyOutDir: true,
    assetsInlineLimit: 0, // the policy of the page allows no data: but pictures
    target: 'es2022',
    reportCompressedSize: false,
  },
  server: {fs: {allow: [at('.'), at('../build/wasm'), at('../words')]}},
});
