/** Gives every chart a button that lets it fill the screen, where the browser can: with Escape, or the button, it is as before. */
export function startFullScreens(): void {
  if (!document.fullscreenEnabled) return;
  document.querySelectorAll<HTMLElement>('figure.chart').forEach((figure) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'chart__full';
    button.textContent = '全屏';
    button.addEventListener('click', () => {
      if (document.fullscreenElement === figure) void document.exitFullscreen();
      // A browser that refuses leaves the chart where it is.
      else figure.requestFullscreen().catch(() => undefined);
    });
    figure.addEventListener('fullscreenchange', () => {
      button.textContent = document.fullscreenElement === figure ? '退出全屏' : '全屏';
    });
    (figure.querySelector('.chart__more') ?? figure).append(button);
  });
}
