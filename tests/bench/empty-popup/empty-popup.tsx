/** The least a React popup can be: the page, React, the design's values, one heading. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../src/ui/tokens.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <h1>Today</h1>
    </StrictMode>,
  );
}
