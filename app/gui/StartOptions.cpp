// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/StartOptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString word(const char* text)
{
    return QCoreApplication::translate("StartOptions", text);
}

} // namespace

HandOver wishOf(const StartOptions& options)
{
    HandOver request{{}, options.application};
    for (const auto& package : options.packages) {
        request.packages.append(QFileInfo(package).absoluteFilePath());
    }
    return request;
}

bool asksForWords(const QStringList& arguments)
{
    static const QStringList questions{u"-h"_s, u"--help"_s, u"--help-all"_s, u"-v"_s, u"--version"_s};
    return std::ranges::any_of(questions, [&](const QString& question) { return arguments.contains(question); });
}

StartOptions startOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        word(QT_TRANSLATE_NOOP("StartOptions", "Expert review workstation for application packages.")));
    const QCommandLineOption vault(
        u"vault"_s, word(QT_TRANSLATE_NOOP("StartOptions", "Vault folder, which holds all data.")), u"DIR"_s);
    const QCommandLineOption language(
        u"lang"_s, word(QT_TRANSLATE_NOOP("StartOptions", "Interface language: zh or en.")), u"zh|en"_s);
    const QCommandLineOption open(
        u"open"_s, word(QT_TRANSLATE_NOOP("StartOptions", "Open the application with this number or case number.")),
        u"ID"_s);
    parser.addOptions({vault, language, open});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"PACKAGE"_s,
                                 word(QT_TRANSLATE_NOOP("StartOptions", "Folder, archive or PDFs to import and open.")),
                                 u"[PACKAGE...]"_s);
    parser.process(arguments);
    return {parser.value(vault), parser.value(language), parser.value(open), parser.positionalArguments()};
}

} // namespace pingshen
