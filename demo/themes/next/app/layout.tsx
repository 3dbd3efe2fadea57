/** Every page of the shop carries the bubble: drawn on the server, alive in the browser. */
import { JawortBubble } from 'jawort/react';
import type { ReactNode } from 'react';

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="de">
      <body>
        {children}
        <JawortBubble
          site={process.env.NEXT_PUBLIC_JAWORT_SITE ?? ''}
          server={process.env.NEXT_PUBLIC_JAWORT_SERVER ?? ''}
          source="next"
          show="icon"
        />
      </body>
    </html>
  );
}
