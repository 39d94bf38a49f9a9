import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import './styles.css';
import { language, view } from './state/navigation.ts';
import { tagOf, word } from './state/words.ts';

effect(() => {
  document.documentElement.lang = tagOf(language.value);
  document.title = `${word(view.value)} · ${word('name')}`;
});

const root = document.getElementById('app');
if (root) render(<App />, root);
