// Before the first paint, so that no reader sees a flash of the other colours. The key is that of src/app/theme.ts.
try {
  const theme = localStorage.getItem('stanceline:theme');
  if (theme === 'light' || theme === 'dark' || theme === 'contrast') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be refused: the system's colours hold.
}
