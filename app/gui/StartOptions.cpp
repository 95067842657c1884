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

QStringList restartArguments(const QString& vault, const QString& language, const QString& place)
{
    QStringList arguments{u"--vault"_s, vault, u"--lang"_s, language};
    return place.isEmpty() ? arguments : arguments + QStringList{u"--place"_s, place};
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
    QCommandLineOption place(u"place"_s, {}, u"ID:PAGE"_s);
    place.setFlags(QCommandLineOption::HiddenFromHelp); // the program's own, for when it starts itself
    parser.addOptions({vault, language, open, place});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"PACKAGE"_s,
                                 word(QT_TRANSLATE_NOOP("StartOptions", "Folder, archive or PDFs to import and open.")),
                                 u"[PACKAGE...]"_s);
    parser.process(arguments);
    return {parser.value(vault), parser.value(language), parser.value(open), parser.positionalArguments(),
            parser.value(place)};
}

} // namespace pingshen
