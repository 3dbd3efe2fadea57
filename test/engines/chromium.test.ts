/** The whole chain in Chromium. */
import { openChromium } from './chromium.ts';
import { tellStory } from './story.ts';

tellStory({ name: 'Chromium', openEngine: openChromium, canPrint: true });
