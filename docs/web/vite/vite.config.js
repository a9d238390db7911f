// Vite bundles dependencies while developing, and a bundled one no longer stands beside its module.
export default { optimizeDeps: { exclude: ["chanjiao"] } };
