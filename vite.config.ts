import { fileURLToPath } from "node:url";

import { defineConfig } from "vite";

const src = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

/** The server's bundle: pages are JSX, which Node does not run by itself. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  build: {
    ssr: src("archipel.ts"),
    outDir: "dist",
    emptyOutDir: true,
    target: "node26",
    minify: false,
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: "archipel.js" } },
  },
});
