'use strict';
// In the words of an old Node, so that one can say what is missing.
var needed = [20, 20];
var found = process.versions.node.split('.').map(Number);
if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  console.error(
    '年报助手没能启动：这台电脑上的 Node 是 ' +
      process.versions.node +
      '，需要 20.20 以上的版本。资料没有变化。请安装新版本，或者把它解压到本文件夹下的 node 文件夹里，再启动一次。',
  );
  process.exit(1);
}
if (process.argv.indexOf('--no-open') < 0) process.argv.push('--open');
else process.argv.splice(process.argv.indexOf('--no-open'), 1);
import('./dist/electron/browser-host.js').catch(function (error) {
  console.error('年报助手没能启动：' + error.message);
  process.exit(1);
});
