import { useSignal } from '@preact/signals';
import { type Word, word } from '../state/words.ts';

/** Copies a text and confirms it. */
export function CopyButton({ label, text }: { readonly label: Word; readonly text: () => string }) {
  const done = useSignal(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    done.value = true;
  };
  return (
    <button type="button" onClick={() => void copy()} onBlur={() => (done.value = false)}>
      {word(done.value ? 'copied' : label)}
      <span class="unseen" role="status">
        {done.value ? word('copied') : ''}
      </span>
    </button>
  );
}
