// Vite bundles dependencies while developing, and a bundled one no longer stands beside its `chanjiao.wasm`.
export default { optimizeDeps: { exclude: ["chanjiao"] } };
