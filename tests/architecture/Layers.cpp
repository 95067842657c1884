// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/Layers.h"

#include <QDir>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

const QStringList domainLayers{u"core/base"_s, u"core/domain"_s};
const QStringList coreOfWork{u"core/base"_s,   u"core/domain"_s,  u"core/package"_s, u"core/classify"_s,
                             u"core/rubric"_s, u"core/render"_s,  u"core/storage"_s, u"core/report"_s,
                             u"core/review"_s, u"core/compare"_s, u"core/archive"_s, u"core/text"_s,
                             u"core/facts"_s};
const QStringList window{u"QtGui"_s, u"QtWidgets"_s};

const QStringList coreOfUi = domainLayers + QStringList{u"core/rubric"_s, u"core/render"_s, u"core/review"_s,
                                                        u"core/text"_s,   u"core/facts"_s,  u"core/work"_s};
const QStringList panelsUse =
    coreOfUi + QStringList{u"ui/text"_s,    u"ui/settings"_s, u"ui/theme"_s,  u"ui/kit"_s,   u"ui/notice"_s,
                           u"ui/actions"_s, u"ui/session"_s,  u"ui/models"_s, u"ui/viewer"_s};

const QString unknownLibrary = u"nobody known"_s;

/// The modules that have a header of that name, as Qt is installed here. A framework keeps it a folder deeper.
const QHash<QString, QStringList>& qtModules()
{
    static const auto modules = [] {
        QHash<QString, QStringList> found;
        for (const auto where : {QLibraryInfo::HeadersPath, QLibraryInfo::LibrariesPath}) {
            const QDir installed(QLibraryInfo::path(where));
            for (const auto& folder : installed.entryList({u"Qt*"_s}, QDir::Dirs)) {
                const auto headers = folder.endsWith(".framework"_L1) ? QString(folder + u"/Headers"_s) : folder;
                for (const auto& header : QDir(installed.filePath(headers)).entryList(QDir::Files)) {
                    found[header].append(folder.section(u'.', 0, 0));
                }
            }
        }
        return found;
    }();
    return modules;
}

} // namespace

const QMap<QString, Layer>& layers()
{
    static const QMap<QString, Layer> table{
        {u"core/base"_s, {{}, {u"openssl"_s, u"icu"_s, u"libsodium"_s, u"system"_s}}},
        {u"core/domain"_s, {{u"core/base"_s}, {}}},
        {u"core/text"_s, {{u"core/base"_s}, {u"icu"_s}}},
        {u"core/facts"_s, {domainLayers + QStringList{u"core/text"_s}, {u"icu"_s}}},
        {u"core/compare"_s, {domainLayers + QStringList{u"core/text"_s}, {u"QtGui"_s}}},
        {u"core/confine"_s, {{u"core/base"_s}, {u"system"_s, u"libseccomp"_s}}},
        {u"core/process"_s, {{u"core/base"_s}, {u"system"_s}}},
        {u"core/archive"_s, {{u"core/base"_s, u"core/process"_s}, {u"icu"_s}}},
        {u"core/unpack"_s, {{u"core/base"_s, u"core/archive"_s}, {u"libarchive"_s, u"zlib"_s}}},
        {u"core/package"_s, {domainLayers + QStringList{u"core/archive"_s}, {u"icu"_s, u"system"_s}}},
        {u"core/classify"_s, {{u"core/base"_s, u"core/text"_s}, {}}},
        {u"core/rubric"_s, {domainLayers, {}}},
        {u"core/render"_s, {domainLayers + QStringList{u"core/process"_s, u"core/text"_s}, {u"QtGui"_s, u"system"_s}}},
        {u"core/pdf"_s,
         {domainLayers + QStringList{u"core/render"_s, u"core/text"_s},
          {u"QtGui"_s, u"QtPdf"_s, u"openssl"_s, u"poppler"_s, u"qpdf"_s, u"tesseract"_s, u"system"_s}}},
        {u"core/storage"_s, {domainLayers + QStringList{u"core/text"_s}, {u"QtSql"_s, u"system"_s}}},
        {u"core/review"_s, {domainLayers + QStringList{u"core/rubric"_s}, {}}},
        {u"core/paper"_s, {{u"core/base"_s}, {u"QtGui"_s}}},
        {u"core/report"_s, {domainLayers + QStringList{u"core/paper"_s}, {u"QtGui"_s}}},
        {u"core/work"_s, {coreOfWork, {u"QtConcurrent"_s}}},
        {u"ui/text"_s, {domainLayers + QStringList{u"core/report"_s, u"core/text"_s, u"core/facts"_s}, {}}},
        {u"ui/settings"_s, {domainLayers + QStringList{u"ui/text"_s}, {}}},
        {u"ui/theme"_s, {domainLayers + QStringList{u"ui/settings"_s}, window + QStringList{u"QtSvg"_s}}},
        {u"ui/kit"_s, {domainLayers + QStringList{u"ui/text"_s, u"ui/theme"_s, u"ui/settings"_s}, window}},
        {u"ui/notice"_s, {domainLayers + QStringList{u"ui/text"_s, u"ui/theme"_s, u"ui/kit"_s}, window}},
        {u"ui/actions"_s, {domainLayers + QStringList{u"ui/text"_s, u"ui/theme"_s, u"ui/settings"_s}, window}},
        {u"ui/session"_s, {coreOfUi, {}}},
        {u"ui/models"_s, {coreOfUi + QStringList{u"ui/text"_s, u"ui/session"_s, u"ui/theme"_s}, window}},
        {u"ui/viewer"_s,
         {domainLayers + QStringList{u"core/render"_s, u"core/text"_s, u"ui/text"_s, u"ui/theme"_s, u"ui/kit"_s},
          window}},
        {u"ui/panels"_s, {panelsUse, window}},
        {u"ui/dialogs"_s, {panelsUse, window}},
        {u"ui/shell"_s, {panelsUse + QStringList{u"ui/panels"_s, u"ui/dialogs"_s}, window}},
        {u"app/services"_s, {{}, {u"system"_s}}},
        {u"app/worker"_s,
         {{u"app/services"_s, u"core/base"_s, u"core/confine"_s, u"core/process"_s, u"core/render"_s, u"core/pdf"_s},
          {u"system"_s}}},
        {u"app/unpacker"_s, {{u"core/base"_s, u"core/confine"_s, u"core/process"_s, u"core/unpack"_s}, {u"system"_s}}},
        {u"app/samples"_s, {domainLayers + QStringList{u"core/paper"_s}, {u"QtGui"_s, u"icu"_s}}},
        {u"app/cli"_s,
         {coreOfUi + QStringList{u"app/services"_s, u"ui/text"_s, u"ui/settings"_s, u"ui/actions"_s},
          {u"QtGui"_s, u"system"_s}}},
        {u"app/gui"_s,
         {coreOfUi
              + QStringList{u"app/services"_s, u"ui/text"_s, u"ui/notice"_s, u"ui/settings"_s, u"ui/session"_s,
                            u"ui/shell"_s},
          window + QStringList{u"QtNetwork"_s, u"system"_s}}},
    };
    return table;
}

QString libraryOf(const QString& header)
{
    if (header.startsWith(u'Q')) {
        const auto modules = qtModules().value(header.section(u'/', -1));
        return modules.contains("QtCore"_L1) ? QString() : modules.value(0, unknownLibrary);
    }
    static const QRegularExpression standard(u"^[a-z_]+$"_s);
    if (header.contains(standard)) {
        return {};
    }
    static const QList<std::pair<QString, QString>> prefixes{
        {u"openssl/"_s, u"openssl"_s},     {u"sodium.h"_s, u"libsodium"_s},   {u"archive"_s, u"libarchive"_s},
        {u"unicode/"_s, u"icu"_s},         {u"poppler-"_s, u"poppler"_s},     {u"qpdf/"_s, u"qpdf"_s},
        {u"tesseract/"_s, u"tesseract"_s}, {u"leptonica/"_s, u"tesseract"_s}, {u"seccomp.h"_s, u"libseccomp"_s},
        {u"zlib.h"_s, u"zlib"_s},          {u"sys/"_s, u"system"_s},          {u"linux/"_s, u"system"_s},
        {u"unistd.h"_s, u"system"_s},      {u"fcntl.h"_s, u"system"_s},       {u"windows.h"_s, u"system"_s},
        {u"io.h"_s, u"system"_s},          {u"sched.h"_s, u"system"_s},       {u"dirent.h"_s, u"system"_s},
        {u"sandbox.h"_s, u"system"_s}};
    for (const auto& [prefix, library] : prefixes) {
        if (header.startsWith(prefix)) {
            return library;
        }
    }
    return unknownLibrary;
}

} // namespace pingshen::test
