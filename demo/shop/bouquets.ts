/** What stands in the window this week. */
import type { Bouquet } from './flowers.ts';

const rose = ['#f2a7b5', '#b8405e'] as const;
const blush = ['#fbe0dd', '#d98a86'] as const;
const white = ['#fffaf2', '#e9b93f'] as const;
const coral = ['#f58b6c', '#c84b33'] as const;
const butter = ['#fbd777', '#e29a2b'] as const;
const plum = ['#b48ad0', '#6f478f'] as const;
const sky = ['#b9d3f0', '#6f97cc'] as const;
const sage = ['#a9c7a5', '#6f9670'] as const;

export const gardenRoses: Bouquet = {
  paper: ['#f7ecdc', '#e6d3b8'],
  ribbon: '#b8405e',
  blooms: [
    { kind: 'sprig', x: 122, y: 92, size: 46, colors: sage },
    { kind: 'sprig', x: 282, y: 88, size: 46, colors: sage },
    { kind: 'rose', x: 200, y: 96, size: 46, colors: rose },
    { kind: 'rose', x: 118, y: 164, size: 44, colors: blush },
    { kind: 'rose', x: 284, y: 166, size: 45, colors: coral },
    { kind: 'daisy', x: 160, y: 124, size: 27, colors: white },
    { kind: 'ball', x: 244, y: 126, size: 26, colors: plum },
    { kind: 'rose', x: 200, y: 190, size: 52, colors: rose },
    { kind: 'daisy', x: 96, y: 228, size: 28, colors: white },
    { kind: 'daisy', x: 306, y: 230, size: 28, colors: white },
    { kind: 'ball', x: 140, y: 238, size: 30, colors: sky },
    { kind: 'rose', x: 256, y: 242, size: 42, colors: blush },
    { kind: 'ball', x: 196, y: 262, size: 25, colors: butter },
  ],
};

export const meadow: Bouquet = {
  paper: ['#dbe9e2', '#b9d3c6'],
  ribbon: '#0b6b4f',
  blooms: [
    { kind: 'sprig', x: 110, y: 112, size: 44, colors: sage },
    { kind: 'daisy', x: 200, y: 92, size: 40, colors: white },
    { kind: 'ball', x: 276, y: 118, size: 34, colors: plum },
    { kind: 'daisy', x: 142, y: 154, size: 38, colors: white },
    { kind: 'ball', x: 226, y: 170, size: 36, colors: sky },
    { kind: 'daisy', x: 298, y: 192, size: 36, colors: white },
    { kind: 'ball', x: 100, y: 222, size: 32, colors: plum },
    { kind: 'daisy', x: 180, y: 234, size: 42, colors: white },
    { kind: 'ball', x: 258, y: 240, size: 32, colors: butter },
  ],
};

export const tulips: Bouquet = {
  paper: ['#fbe7df', '#f0c9bb'],
  ribbon: '#c84b33',
  blooms: [
    { kind: 'tulip', x: 200, y: 96, size: 46, colors: coral },
    { kind: 'tulip', x: 130, y: 132, size: 44, colors: butter },
    { kind: 'tulip', x: 270, y: 130, size: 44, colors: rose },
    { kind: 'tulip', x: 172, y: 174, size: 46, colors: rose },
    { kind: 'tulip', x: 236, y: 182, size: 46, colors: butter },
    { kind: 'tulip', x: 98, y: 210, size: 42, colors: coral },
    { kind: 'tulip', x: 304, y: 210, size: 42, colors: coral },
    { kind: 'tulip', x: 148, y: 240, size: 44, colors: blush },
    { kind: 'tulip', x: 252, y: 244, size: 44, colors: coral },
    { kind: 'tulip', x: 200, y: 254, size: 44, colors: butter },
  ],
};

export const candlelight: Bouquet = {
  paper: ['#e7e0ee', '#cbbfda'],
  ribbon: '#6f478f',
  blooms: [
    { kind: 'sprig', x: 150, y: 88, size: 48, colors: sage },
    { kind: 'sprig', x: 254, y: 90, size: 48, colors: sage },
    { kind: 'rose', x: 200, y: 128, size: 46, colors: plum },
    { kind: 'rose', x: 126, y: 178, size: 42, colors: blush },
    { kind: 'rose', x: 276, y: 176, size: 42, colors: rose },
    { kind: 'sprig', x: 84, y: 210, size: 40, colors: sage },
    { kind: 'sprig', x: 316, y: 212, size: 40, colors: sage },
    { kind: 'rose', x: 200, y: 210, size: 48, colors: blush },
    { kind: 'ball', x: 144, y: 246, size: 30, colors: plum },
    { kind: 'ball', x: 258, y: 246, size: 30, colors: sky },
  ],
};
