/** The bubble beside a shop, a button of the shop's own that opens it, and a thank-you once the JA has come. */
import { JawortBubble, type JawortBubbleElement } from 'jawort/react';
import { useRef, useState } from 'react';

const { VITE_JAWORT_SERVER: server, VITE_JAWORT_SITE: site } = import.meta.env as Record<string, string>;

export function Shop() {
  const bubble = useRef<JawortBubbleElement>(null);
  const [basket, setBasket] = useState(0);
  const [thanks, setThanks] = useState('');
  return (
    <main>
      <h1>Blumen Müller</h1>
      <button type="button" onClick={() => setBasket((count) => count + 1)}>
        In den Korb ({basket})
      </button>
      <button type="button" onClick={({ currentTarget }) => bubble.current?.open(currentTarget)}>
        Neues per WhatsApp erhalten
      </button>
      <p role="status">{thanks}</p>
      <JawortBubble
        ref={bubble}
        site={site ?? ''}
        server={server ?? ''}
        position="start"
        source="react"
        // In CSS the shop answers for both: nobody corrects the words to what can be read on the colour.
        style={{ '--jawort-color': '#7a1f3d', '--jawort-ink': '#fff' }}
        onRequested={() => setThanks('Noch ein Schritt in WhatsApp.')}
        onGiven={() => setThanks('Danke für dein JA.')}
      />
    </main>
  );
}
