/** Fetches the panel when somebody means to open it. */
import { type CreatePanel, type PanelModule, panelInterface } from '../contract.ts';

/** A panel that has not come by then is not waited for any longer: the person gets a plain link. */
const patience = 8000;

/** Answers with a function that loads the panel once, however often it is called, and again after a failure. */
export function lazyPanel(address: string): () => Promise<CreatePanel> {
  let loading: Promise<CreatePanel> | undefined;
  let failures = 0;

  return () => {
    // Absolute, because a relative address would be looked for on the shop's own server. After a failure with a number
    // behind it: Safari and Firefox remember that an address failed and never ask for it again.
    loading ??= inTime(import(/* @vite-ignore */ address + (failures ? `?${failures}` : ''))).catch((failure) => {
      loading = undefined;
      failures++;
      throw failure;
    });
    return loading;
  };
}

function inTime(panel: Promise<PanelModule>): Promise<CreatePanel> {
  return new Promise((resolve, reject) => {
    setTimeout(reject, patience);
    panel.then((module) => {
      // A bubble from a browser cache may meet a panel it cannot drive.
      if (module.panelInterface === panelInterface) resolve(module.create);
      else reject();
    }, reject);
  });
}
