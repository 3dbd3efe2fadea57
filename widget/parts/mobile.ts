/** Other distances from the edges of a narrow screen, where a shop has a bar of its own at the bottom. */
import type { Part } from '../contract.ts';

const mobile: Part = ({ dress }) => {
  const distance = (axis: string) => `var(--jawort-offset-${axis}-mobile,var(--${axis}-mobile,var(--${axis})))`;
  dress(`@media (max-width:479.98px){[role=region][class]{inset:auto ${distance('inline')} ${distance('block')}}}`);
};
export default mobile;
