/** The whole chain in WebKit. */
import { tellStory } from './story.ts';
import { openWebkit } from './webkit.ts';

tellStory({ name: 'WebKit', openEngine: openWebkit, canPrint: false });
