/** On which pages of the shop the bubble is: all, or those a pattern names. Asked again when a page without reloads moves on. */
import type { Part } from '../contract.ts';
import { onNavigation } from './on-navigation.ts';

const pages: Part = ({ settings, region, close, signal, dress }) => {
  const { include = ['*'], exclude = [] } = settings.pages ?? {};
  dress('[hidden]{display:none}');
  onNavigation(() => {
    const isAway = !include.some(isHere) || exclude.some(isHere);
    if (isAway && !region.hidden) close();
    region.hidden = isAway;
  }, signal);
};

/** In a pattern `*` stands for anything, a slash too. */
function isHere(pattern: string): boolean {
  const words = pattern.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${words}$`).test(location.pathname);
}

export default pages;
