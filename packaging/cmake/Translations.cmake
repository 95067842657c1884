# SPDX-License-Identifier: GPL-3.0-or-later
# pingshen_translations(target): compiles translations/*.ts into the target's resources under :/i18n.
# `ninja update_translations` collects new texts from the sources.
set(PINGSHEN_TS_FILES ${CMAKE_SOURCE_DIR}/translations/pingshen_en.ts ${CMAKE_SOURCE_DIR}/translations/pingshen_zh.ts)

function(pingshen_translations target)
    qt_add_lrelease(${target} TS_FILES ${PINGSHEN_TS_FILES} QM_FILES_OUTPUT_VARIABLE qm_files OPTIONS -silent)
    qt_add_resources(${target} i18n PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})
endfunction()

add_custom_target(update_translations
    COMMAND Qt6::lupdate -locations none -no-ui-lines -silent -no-obsolete ${CMAKE_SOURCE_DIR}/ui ${CMAKE_SOURCE_DIR}/app
            -ts ${CMAKE_SOURCE_DIR}/translations/pingshen_zh.ts
    COMMAND Qt6::lupdate -locations none -no-ui-lines -silent -no-obsolete -pluralonly ${CMAKE_SOURCE_DIR}/ui ${CMAKE_SOURCE_DIR}/app
            -ts ${CMAKE_SOURCE_DIR}/translations/pingshen_en.ts
    VERBATIM)
