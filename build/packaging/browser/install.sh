#!/bin/sh
# 在开始菜单里加上年报助手，并且可以用它打开年报文件；不改变双击时打开它们的程序。再运行一次就是更新；加 --remove 取消。
here=$(dirname "$(readlink -f "$0")")
target="${XDG_DATA_HOME:-$HOME/.local/share}/applications/nianbao-browser.desktop"
if [ "$1" = --remove ]; then
  rm -f "$target"
  echo '已从开始菜单取消；资料没有变化。'
  exit 0
fi
mkdir -p "$(dirname "$target")"
cat > "$target" <<END
[Desktop Entry]
Type=Application
Name=年报助手
GenericName=政府信息公开工作年度报告
Exec="$here/nianbao.sh" %F
Icon=$here/icon.png
Terminal=false
Categories=Office;
MimeType=application/msword;application/vnd.openxmlformats-officedocument.wordprocessingml.document;application/wps-office.doc;application/wps-office.docx;application/wps-office.wps;
END
echo "已加到开始菜单：$target"
