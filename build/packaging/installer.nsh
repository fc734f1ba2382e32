; “用年报助手打开” for the files that offices have their reports in. The program is listed under 打开方式; what opens
; them by a double click stays as it is: no default value of an extension is written.

!define REPORT_CLASS "nianbao.report"

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\${REPORT_CLASS}" "" "年报"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${REPORT_CLASS}\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${REPORT_CLASS}\shell\open" "" "用年报助手打开"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${REPORT_CLASS}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\.docx\OpenWithProgids" "${REPORT_CLASS}" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.doc\OpenWithProgids" "${REPORT_CLASS}" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.wps\OpenWithProgids" "${REPORT_CLASS}" ""
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.docx\OpenWithProgids" "${REPORT_CLASS}"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.doc\OpenWithProgids" "${REPORT_CLASS}"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.wps\OpenWithProgids" "${REPORT_CLASS}"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${REPORT_CLASS}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
!macroend
