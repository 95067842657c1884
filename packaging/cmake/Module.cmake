# SPDX-License-Identifier: GPL-3.0-or-later
# The Qt headers that nearly everybody includes are compiled once for the core, once for the window and once, with
# GoogleTest's, for the tests. Few: the compiler loads all of them for every source, and more cost more than they save.
# pingshen_pch(kind QT_TARGET SANITIZERS header...)
function(pingshen_pch kind qt sanitizers)
    file(WRITE ${CMAKE_BINARY_DIR}/pch/empty.cpp "")
    add_library(pingshen_pch_${kind} OBJECT ${CMAKE_BINARY_DIR}/pch/empty.cpp)
    target_link_libraries(pingshen_pch_${kind} PRIVATE pingshen_flags ${sanitizers} ${qt})
    target_precompile_headers(pingshen_pch_${kind} PRIVATE ${ARGN} <algorithm> <functional> <map> <memory> <optional> <vector>)
    set_target_properties(pingshen_pch_${kind} PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()

# Tests are run once and compiled often: without optimisation they build in half the time.
set(PINGSHEN_TEST_OPTIONS $<$<AND:$<CONFIG:Debug>,$<NOT:$<CXX_COMPILER_ID:MSVC>>>:-O0>)

if(PINGSHEN_PCH)
    pingshen_pch(core Qt6::Core pingshen_sanitizers <QtCore>)
    pingshen_pch(ui Qt6::Widgets pingshen_sanitizers <QtWidgets>)
    if(BUILD_TESTING)
        pingshen_pch(test Qt6::Core pingshen_test_sanitizers
            <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonObject> <QList> <QMap> <QString> <QStringList> <gtest/gtest.h>)
        target_link_libraries(pingshen_pch_test PRIVATE GTest::gtest)
        target_compile_options(pingshen_pch_test PRIVATE ${PINGSHEN_TEST_OPTIONS})
    endif()
endif()

# pingshen_use_pch(target core|ui|test)
function(pingshen_use_pch target kind)
    if(PINGSHEN_PCH)
        set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
        target_precompile_headers(${target} REUSE_FROM pingshen_pch_${kind})
    endif()
endfunction()

# pingshen_module(name [UI] [MOC] SOURCES file... USES target... NEEDS target...)
#   One library of one folder. USES: what its headers show; NEEDS: what only its sources use.
#   Names without `::` are modules of ours: `base` stands for `pingshen_base`.
#   MOC: a header has Q_OBJECT, Q_GADGET or Q_NAMESPACE; of a UI module that is assumed.
function(pingshen_module name)
    cmake_parse_arguments(ARG "UI;MOC" "" "SOURCES;USES;NEEDS" ${ARGN})
    add_library(pingshen_${name} STATIC ${ARG_SOURCES})
    pingshen_link(pingshen_${name} PUBLIC ${ARG_USES})
    pingshen_link(pingshen_${name} PRIVATE ${ARG_NEEDS})
    target_link_libraries(pingshen_${name} PRIVATE pingshen_flags pingshen_sanitizers)
    target_include_directories(pingshen_${name} PUBLIC ${CMAKE_SOURCE_DIR})
    if(ARG_UI OR ARG_MOC)
        set_target_properties(pingshen_${name} PROPERTIES AUTOMOC ON)
    endif()
    if(ARG_UI)
        pingshen_use_pch(pingshen_${name} ui)
    else()
        pingshen_use_pch(pingshen_${name} core)
    endif()
endfunction()

# pingshen_program(target core|ui): what every program has in common that is no test.
function(pingshen_program target kind)
    target_link_libraries(${target} PRIVATE pingshen_flags pingshen_sanitizers)
    pingshen_use_pch(${target} ${kind})
endfunction()

# pingshen_link(target PUBLIC|PRIVATE name...)
function(pingshen_link target scope)
    foreach(dependency IN LISTS ARGN)
        if(dependency MATCHES "::")
            target_link_libraries(${target} ${scope} ${dependency})
        else()
            target_link_libraries(${target} ${scope} pingshen_${dependency})
        endif()
    endforeach()
endfunction()

# pingshen_test(name SOURCES file... USES target... [TIMEOUT seconds] [FILLED_VAULT])
#   One test binary a module; every TEST becomes a ctest entry of its own. Without a *TestMain.cpp of its own it has
#   the one of tests without a window. FILLED_VAULT: tests/shell/FilledVault copies what one fixture of the run made.
function(pingshen_test name)
    cmake_parse_arguments(ARG "FILLED_VAULT" "" "SOURCES;USES;TIMEOUT" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(NOT ARG_SOURCES MATCHES "TestMain\\.cpp")
        list(APPEND ARG_USES support_main)
    endif()
    pingshen_test_objects(${name} ARG_SOURCES)
    add_executable(test_${name} ${ARG_SOURCES})
    set_target_properties(test_${name} PROPERTIES LINKER_LANGUAGE CXX)
    pingshen_link(test_${name} PRIVATE support ${ARG_USES})
    target_link_libraries(test_${name} PRIVATE pingshen_flags pingshen_test_sanitizers GTest::gtest)
    target_compile_options(test_${name} PRIVATE ${PINGSHEN_TEST_OPTIONS})
    pingshen_use_pch(test_${name} test)
    if(ARG_FILLED_VAULT)
        set(vault FILLED_VAULT)
    endif()
    pingshen_discover(${name} PREFIX ${name} TIMEOUT ${ARG_TIMEOUT} ${vault})
endfunction()

# With PINGSHEN_TEST_OBJECTS, another build's folder, the plain sources among those in the variable are replaced by the
# objects that they became there.
function(pingshen_test_objects name variable)
    if(NOT PINGSHEN_TEST_OBJECTS)
        return()
    endif()
    file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
    set(sources)
    foreach(source IN LISTS ${variable})
        if(source MATCHES "^[^$<>]*\\.cpp$")
            get_filename_component(source ${source} ABSOLUTE)
            file(RELATIVE_PATH object ${CMAKE_CURRENT_SOURCE_DIR} ${source})
            string(REPLACE "../" "__/" object ${object})
            set(source ${PINGSHEN_TEST_OBJECTS}/${folder}/CMakeFiles/test_${name}.dir/${object}.o)
            set_source_files_properties(${source} PROPERTIES EXTERNAL_OBJECT ON GENERATED ON)
        endif()
        list(APPEND sources ${source})
    endforeach()
    set(${variable} ${sources} PARENT_SCOPE)
endfunction()

# pingshen_discover(name PREFIX prefix TIMEOUT seconds [FILLED_VAULT] [FILTER pattern] [ENVIRONMENT value...])
#   Enters the tests of test_NAME. Under the sanitizers starting costs more than most tests do: there they run in four
#   processes, not in one each.
function(pingshen_discover name)
    cmake_parse_arguments(ARG "FILLED_VAULT" "PREFIX;TIMEOUT;FILTER" "ENVIRONMENT" ${ARGN})
    set(properties LABELS ${name})
    if(ARG_FILLED_VAULT)
        list(APPEND properties FIXTURES_REQUIRED filled_vault)
        list(APPEND ARG_ENVIRONMENT PINGSHEN_FILLED_VAULT=${CMAKE_BINARY_DIR}/filled-vault)
    endif()
    if(PINGSHEN_SANITIZE)
        foreach(part RANGE 3)
            add_test(NAME ${ARG_PREFIX}.part${part}
                COMMAND test_${name} --gtest_brief=1 $<$<BOOL:${ARG_FILTER}>:--gtest_filter=${ARG_FILTER}>
                COMMAND_EXPAND_LISTS)
            set_tests_properties(${ARG_PREFIX}.part${part} PROPERTIES ${properties} TIMEOUT 1500
                ENVIRONMENT "GTEST_TOTAL_SHARDS=4;GTEST_SHARD_INDEX=${part};${ARG_ENVIRONMENT}")
        endforeach()
        # A part in which nothing runs would pass.
        set_tests_properties(${ARG_PREFIX}.part0 PROPERTIES FAIL_REGULAR_EXPRESSION " 0 tests from 0 test suites ran")
        return()
    endif()
    set(modifications)
    foreach(assignment IN LISTS ARG_ENVIRONMENT)
        string(REPLACE "=" "=set:" assignment ${assignment})
        list(APPEND modifications ENVIRONMENT_MODIFICATION ${assignment})
    endforeach()
    gtest_discover_tests(test_${name} TEST_PREFIX "${ARG_PREFIX}." TEST_LIST ${ARG_PREFIX}_tests TEST_FILTER "${ARG_FILTER}"
        DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT ${ARG_TIMEOUT} ${properties} ${modifications})
endfunction()
