import { render } from 'preact';
import { Page } from './page.tsx';

const at = document.getElementById('page');
if (at) render(<Page />, at);
