// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/StartOptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString word(const char* text)
{
    return QCoreApplication::translate("StartOptions", text);
}

} // namespace

StartOptions startOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        word(QT_TRANSLATE_NOOP("StartOptions", "The workstation for expert review of application packages.")));
    const QCommandLineOption vault(
        u"vault"_s, word(QT_TRANSLATE_NOOP("StartOptions", "The folder that holds everything.")), u"DIR"_s);
    const QCommandLineOption language(
        u"lang"_s, word(QT_TRANSLATE_NOOP("StartOptions", "The language of the window: zh or en.")), u"zh|en"_s);
    const QCommandLineOption open(
        u"open"_s, word(QT_TRANSLATE_NOOP("StartOptions", "Open the application with this id or case number.")),
        u"ID"_s);
    parser.addOptions({vault, language, open});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"PACKAGE"_s, word(QT_TRANSLATE_NOOP("StartOptions", "A folder, an archive or PDFs to import and show.")),
        u"[PACKAGE...]"_s);
    parser.process(arguments);
    return {parser.value(vault), parser.value(language), parser.value(open), parser.positionalArguments()};
}

} // namespace pingshen
