import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { selectionName } from './panels/selection-name.ts';
import './styles.css';
import { language, view } from './state/navigation.ts';
import { tagOf, word } from './state/words.ts';

effect(() => {
  document.documentElement.lang = tagOf(language.value);
  const parts = [selectionName.value, word(view.value), word('name')];
  document.title = parts.filter((part) => part !== undefined).join(' · ');
});

const root = document.getElementById('app');
if (root) render(<App />, root);
