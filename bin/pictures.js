#!/usr/bin/env node
// npm run pictures: takes the guide's pictures anew, on sample data, into docs/guide/pictures.
import { enter } from './enter.js';

await enter('pictures.js', async () => {
  const { ensureChromium } = await import('./chromium.js');
  process.env.CHROMIUM_PATH = ensureChromium();
  const { takePictures } = await import('../docs/pictures.ts');
  await takePictures();
  return 0;
});
