import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';

// `base` and `outDir` belong to a build, not to the project: scripts/build.ts gives them.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [preact()],
  devToolbar: { enabled: false },
  vite: {
    // The oldest WebViews still met in WeChat.
    build: { target: ['chrome78', 'safari13'], cssTarget: ['chrome78', 'safari13'] },
  },
});
