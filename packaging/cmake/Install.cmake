# SPDX-License-Identifier: GPL-3.0-or-later
# What an installation consists of, and the Debian package that ./dev package makes.
# The helper programs are none for people, so they stay out of the path; app/services/Installation.cpp finds them there.
include(GNUInstallDirs)

if(UNIX AND NOT APPLE)
    # The libraries are the system's; Qt's default would look for them beside the program first.
    set_target_properties(pingshen pingshen-cli pingshen_words pingshen_recogniser pingshen-samples pingshen-unpacker pingshen-worker PROPERTIES INSTALL_RPATH "")
endif()
install(TARGETS pingshen pingshen-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(WIN32)
    install(TARGETS pingshen-samples pingshen-unpacker pingshen-worker RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    install(TARGETS pingshen_words pingshen_recogniser LIBRARY DESTINATION ${CMAKE_INSTALL_BINDIR})
else()
    install(TARGETS pingshen-samples pingshen-unpacker pingshen-worker RUNTIME DESTINATION lib/pingshen)
    install(TARGETS pingshen_words pingshen_recogniser LIBRARY DESTINATION lib/pingshen)
endif()

if(UNIX AND NOT APPLE)
    install(FILES packaging/linux/org.pingshen.Pingshen.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES packaging/linux/org.pingshen.Pingshen.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES resources/app/pingshen.svg RENAME org.pingshen.Pingshen.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    install(FILES packaging/linux/copyright README.md README.zh.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
endif()

set(CPACK_PACKAGE_NAME pingshen)
set(CPACK_PACKAGE_CONTACT "The Pingshen developers <developers@pingshen.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workstation for expert review of talent applications")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION editors)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Opens an application package, shows its PDFs beside a scoring form for every
indicator of the standard, and keeps scores, reasons and site visit notes
in a local vault. Works offline, in Chinese and English.")
# What is loaded at run time is not found by looking at what is linked.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, poppler-data, tesseract-ocr-chi-sim, tesseract-ocr-eng")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qt6-wayland")
include(CPack)
