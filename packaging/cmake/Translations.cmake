# SPDX-License-Identifier: GPL-3.0-or-later
# One pair of files an area: translations/AREA_zh.ts holds the Chinese of every text in the area's folders,
# translations/AREA_en.ts only the plural forms (the sources are English).
# `ninja update_translations_AREA` (or `update_translations` for all) collects new texts from the sources;
# the tests `translations.AREA` fail while a text is missing or unfinished.
set(PINGSHEN_TS_text ui/text)
set(PINGSHEN_TS_kit ui/theme ui/kit ui/notice)
set(PINGSHEN_TS_actions ui/actions ui/settings)
set(PINGSHEN_TS_viewer ui/viewer)
set(PINGSHEN_TS_panels ui/panels ui/models)
set(PINGSHEN_TS_dialogs ui/dialogs)
set(PINGSHEN_TS_shell ui/shell app/gui)
set(PINGSHEN_TS_cli app/cli)
set(PINGSHEN_TS_AREAS text kit actions viewer panels dialogs shell cli)

# The root is given so that lupdate finds the headers: without the class's own it loses the namespace of a context.
set(PINGSHEN_LUPDATE_OPTIONS -I ${CMAKE_SOURCE_DIR} -locations none -no-obsolete -silent
    -disable-heuristic similartext -disable-heuristic number)

# pingshen_translations(target): merges the areas into pingshen_zh.qm and pingshen_en.qm, in the target under :/i18n.
function(pingshen_translations target)
    set(qm_files)
    foreach(language IN ITEMS zh en)
        set(ts_files)
        foreach(area IN LISTS PINGSHEN_TS_AREAS)
            list(APPEND ts_files ${CMAKE_SOURCE_DIR}/translations/${area}_${language}.ts)
        endforeach()
        set(qm ${CMAKE_CURRENT_BINARY_DIR}/pingshen_${language}.qm)
        add_custom_command(OUTPUT ${qm} COMMAND Qt6::lrelease -silent ${ts_files} -qm ${qm} DEPENDS ${ts_files} VERBATIM)
        list(APPEND qm_files ${qm})
    endforeach()
    qt_add_resources(${target} i18n PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})
endfunction()

# The area's folders that exist, as lupdate wants them.
function(pingshen_area_folders area out)
    set(folders)
    foreach(folder IN LISTS PINGSHEN_TS_${area})
        if(EXISTS ${CMAKE_SOURCE_DIR}/${folder})
            list(APPEND folders ${CMAKE_SOURCE_DIR}/${folder})
        endif()
    endforeach()
    set(${out} "${folders}" PARENT_SCOPE)
endfunction()

add_custom_target(update_translations)
foreach(area IN LISTS PINGSHEN_TS_AREAS)
    pingshen_area_folders(${area} folders)
    if(folders)
        set(ts ${CMAKE_SOURCE_DIR}/translations/${area})
        add_custom_target(update_translations_${area}
            COMMAND Qt6::lupdate ${PINGSHEN_LUPDATE_OPTIONS} ${folders} -ts ${ts}_zh.ts
            COMMAND Qt6::lupdate ${PINGSHEN_LUPDATE_OPTIONS} -pluralonly ${folders} -ts ${ts}_en.ts
            VERBATIM)
        add_dependencies(update_translations update_translations_${area})
    endif()
endforeach()

# pingshen_translation_tests(): one ctest entry an area.
function(pingshen_translation_tests)
    foreach(area IN LISTS PINGSHEN_TS_AREAS)
        pingshen_area_folders(${area} folders)
        add_test(NAME translations.${area}
            COMMAND ${CMAKE_COMMAND} -D AREA=${area} "-D FOLDERS=${folders}" -D LUPDATE=$<TARGET_FILE:Qt6::lupdate>
                    -D SOURCES=${CMAKE_SOURCE_DIR}/translations -D SCRATCH=${CMAKE_BINARY_DIR}/translations-check
                    -P ${CMAKE_SOURCE_DIR}/packaging/cmake/CheckTranslations.cmake)
    endforeach()
endfunction()
