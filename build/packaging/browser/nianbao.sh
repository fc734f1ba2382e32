#!/bin/sh
# 年报助手（浏览器版）：用本文件夹里的或电脑上的 Node 启动，在浏览器里打开窗口。
here=$(dirname "$(readlink -f "$0")")
for node in "$here/node/bin/node" "$(command -v node 2>/dev/null)" /opt/node/bin/node /usr/local/bin/node; do
  if [ -x "$node" ]; then exec "$node" "$here/start.cjs" "$@"; fi
done
message='没有找到 Node。请安装 Node 20.20 以上的版本，或者把它解压到本文件夹下的 node 文件夹里，再启动一次。'
echo "年报助手没能启动：$message" >&2
command -v notify-send >/dev/null 2>&1 && notify-send 年报助手 "$message"
exit 1
