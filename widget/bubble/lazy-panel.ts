/** Fetches the panel when somebody means to open it. */
import { type CreatePanel, type PanelModule, panelInterface } from '../contract.ts';

/** A panel that has not come by then is not waited for any longer: the person gets a plain link. */
const patience = 8000;

/** Answers with a function that loads the panel once, however often it is called, and again after a failure. */
export function lazyPanel(address: string): () => Promise<CreatePanel> {
  let loading: Promise<CreatePanel> | undefined;
  let failures = 0;

  async function load(): Promise<CreatePanel> {
    // Absolute, because a relative address would be looked for on the shop's own server. After a failure with a number
    // behind it: Safari and Firefox remember that an address failed and never ask for it again.
    const panel: Promise<PanelModule> = import(/* @vite-ignore */ address + (failures ? `?${failures}` : ''));
    const tooLate = new Promise<never>((_, reject) => setTimeout(reject, patience));
    try {
      const module = await Promise.race([panel, tooLate]);
      // A bubble from a browser cache may meet a panel it cannot drive.
      if (module.panelInterface !== panelInterface) throw module;
      return module.create;
    } catch (failure) {
      failures++;
      loading = undefined;
      throw failure;
    }
  }

  return () => {
    loading ??= load();
    return loading;
  };
}
