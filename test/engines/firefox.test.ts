/** The whole chain in Firefox. */
import { openFirefox } from './firefox.ts';
import { tellStory } from './story.ts';

tellStory({ name: 'Firefox', openEngine: openFirefox, canPrint: true });
