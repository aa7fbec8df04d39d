import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { paintRoot } from './app/theme';
import { startTexts } from './app/texts';
import './app/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
paintRoot(document.documentElement);
await startTexts();
createRoot(root).render(<App />);
