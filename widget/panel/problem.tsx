/** The words at a field that say what is missing. */
export function Problem({ id, words }: { readonly id: string; readonly words: string | undefined }) {
  return (
    words && (
      <p id={id} class="problem">
        {words}
      </p>
    )
  );
}
