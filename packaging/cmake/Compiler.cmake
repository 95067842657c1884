# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries every flag, so that no module differs by accident.
add_library(pingshen_flags INTERFACE)
target_include_directories(pingshen_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(pingshen_flags INTERFACE
    QT_NO_CAST_FROM_ASCII        # text literals say their encoding
    QT_NO_CAST_TO_ASCII
    QT_NO_KEYWORDS               # `signals` and `slots` stay words
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    PINGSHEN_VERSION="${PROJECT_VERSION}")

if(MSVC)
    target_compile_options(pingshen_flags INTERFACE /W4 /utf-8 /permissive- $<$<BOOL:${PINGSHEN_WERROR}>:/WX>)
else()
    target_compile_options(pingshen_flags INTERFACE
        -Wall -Wextra -Wpedantic
        -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wunused -Wimplicit-fallthrough
        # What only GNU's compiler looks for; a name that hides another misleads the reader.
        $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local -Wduplicated-cond -Wlogical-op>
        $<$<BOOL:${PINGSHEN_WERROR}>:-Werror>)
    if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
        target_compile_options(pingshen_flags INTERFACE -Wno-subobject-linkage) # takes a source for a header there
    endif()
    if(PINGSHEN_PCH AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
        target_compile_options(pingshen_flags INTERFACE -fpch-preprocess) # lets ccache see through precompiled headers
    endif()
    if(PINGSHEN_PCH AND CMAKE_CXX_COMPILER_ID STREQUAL Clang)
        target_compile_options(pingshen_flags INTERFACE "SHELL:-Xclang -fno-pch-timestamp") # the same, for ccache
    endif()
endif()

# Forty programs are linked from the same libraries, several times faster by this linker than by GNU's.
find_program(PINGSHEN_LLD ld.lld)
if(PINGSHEN_LLD AND CMAKE_SYSTEM_NAME STREQUAL Linux)
    target_link_options(pingshen_flags INTERFACE -fuse-ld=lld)
endif()

# The sanitizers watch the program. What tests themselves consist of is compiled without, so that one object serves the
# plain and the sanitized build (PINGSHEN_TEST_OBJECTS); but threads are watched wherever they go.
add_library(pingshen_sanitizers INTERFACE)
add_library(pingshen_test_sanitizers INTERFACE)
if(PINGSHEN_SANITIZE)
    # What the address sanitizer stops at anyway is not asked for twice: it costs much time to compile.
    target_compile_options(pingshen_sanitizers INTERFACE
        -fsanitize=${PINGSHEN_SANITIZE} -fno-sanitize=null,alignment,object-size,pointer-overflow -fno-omit-frame-pointer
        $<$<CXX_COMPILER_ID:Clang>:-fsanitize-ignorelist=${CMAKE_SOURCE_DIR}/packaging/checks/sanitizers.ignore>)
    target_link_options(pingshen_flags INTERFACE -fsanitize=${PINGSHEN_SANITIZE})
    if(PINGSHEN_SANITIZE MATCHES thread)
        target_link_libraries(pingshen_test_sanitizers INTERFACE pingshen_sanitizers)
    else()
        # An inline function is in the program's objects and in the tests': the linker keeps the one it meets first,
        # which has to be the program's.
        set(CMAKE_CXX_LINK_EXECUTABLE "${CMAKE_SOURCE_DIR}/packaging/cmake/link-once.sh \
<CMAKE_CXX_COMPILER> <FLAGS> <CMAKE_CXX_LINK_FLAGS> <LINK_FLAGS> \
-Wl,--whole-archive <LINK_LIBRARIES> -Wl,--no-whole-archive <OBJECTS> -o <TARGET>")
    endif()
endif()
