/** On which pages of the shop the bubble is: all, or those a pattern names. Asked again when a page without reloads moves on. */
import type { Part } from '../contract.ts';
import { onNavigation } from './on-navigation.ts';
import { names } from './path-pattern.ts';

const pages: Part = ({ settings, region, close, signal, dress }) => {
  const { include = ['*'], exclude = [] } = settings.pages ?? {};
  const isHere = (pattern: string) => names(pattern, location.pathname);
  dress('[hidden]{display:none}');
  onNavigation(() => {
    const isAway = !include.some(isHere) || exclude.some(isHere);
    if (isAway && !region.hidden) close();
    region.hidden = isAway;
  }, signal);
};
export default pages;
