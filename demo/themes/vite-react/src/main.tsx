/** A shop as a Vite React app. VITE_JAWORT_SERVER and VITE_JAWORT_SITE say which Jawort it belongs to. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Shop } from './shop.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Shop />
    </StrictMode>,
  );
}
