// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/Layers.h"

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

const QStringList domainLayers{u"core/base"_s, u"core/domain"_s};
const QStringList coreOfWork{u"core/base"_s,   u"core/domain"_s, u"core/package"_s, u"core/classify"_s,
                             u"core/rubric"_s, u"core/render"_s, u"core/storage"_s, u"core/report"_s,
                             u"core/review"_s, u"core/archive"_s};
const QStringList window{u"QtGui"_s, u"QtWidgets"_s};

const QStringList coreOfUi =
    domainLayers + QStringList{u"core/rubric"_s, u"core/render"_s, u"core/review"_s, u"core/work"_s};
const QStringList panelsUse =
    coreOfUi + QStringList{u"ui/text"_s,    u"ui/settings"_s, u"ui/theme"_s,  u"ui/kit"_s,   u"ui/notice"_s,
                           u"ui/actions"_s, u"ui/session"_s,  u"ui/models"_s, u"ui/viewer"_s};

} // namespace

const QMap<QString, Layer>& layers()
{
    static const QMap<QString, Layer> table{
        {u"core/base"_s, {{}, {u"openssl"_s, u"icu"_s, u"libsodium"_s, u"system"_s}}},
        {u"core/domain"_s, {{u"core/base"_s}, {}}},
        {u"core/text"_s, {{u"core/base"_s}, {u"icu"_s}}},
        {u"core/confine"_s, {{u"core/base"_s}, {u"system"_s}}},
        {u"core/process"_s, {{u"core/base"_s}, {u"system"_s}}},
        {u"core/archive"_s, {{u"core/base"_s, u"core/process"_s}, {u"icu"_s}}},
        {u"core/unpack"_s, {{u"core/base"_s, u"core/archive"_s}, {u"libarchive"_s, u"zlib"_s}}},
        {u"core/package"_s, {domainLayers + QStringList{u"core/archive"_s}, {u"icu"_s, u"system"_s}}},
        {u"core/classify"_s, {{u"core/base"_s, u"core/text"_s}, {}}},
        {u"core/rubric"_s, {domainLayers, {}}},
        {u"core/render"_s, {domainLayers + QStringList{u"core/process"_s}, {u"QtGui"_s, u"system"_s}}},
        {u"core/pdf"_s,
         {domainLayers + QStringList{u"core/render"_s},
          {u"QtGui"_s, u"QtPdf"_s, u"qpdf"_s, u"tesseract"_s, u"system"_s}}},
        {u"core/storage"_s, {domainLayers + QStringList{u"core/text"_s}, {u"QtSql"_s, u"system"_s}}},
        {u"core/review"_s, {domainLayers + QStringList{u"core/rubric"_s}, {}}},
        {u"core/paper"_s, {{u"core/base"_s}, {u"QtGui"_s}}},
        {u"core/report"_s, {domainLayers + QStringList{u"core/paper"_s}, {u"QtGui"_s}}},
        {u"core/work"_s, {coreOfWork, {u"QtConcurrent"_s}}},
        {u"ui/text"_s, {domainLayers + QStringList{u"core/report"_s}, {}}},
        {u"ui/settings"_s, {domainLayers + QStringList{u"ui/text"_s}, {}}},
        {u"ui/theme"_s, {domainLayers + QStringList{u"ui/settings"_s}, window + QStringList{u"QtSvg"_s}}},
        {u"ui/kit"_s, {domainLayers + QStringList{u"ui/text"_s, u"ui/theme"_s, u"ui/settings"_s}, window}},
        {u"ui/notice"_s, {domainLayers + QStringList{u"ui/text"_s, u"ui/theme"_s, u"ui/kit"_s}, window}},
        {u"ui/actions"_s, {domainLayers + QStringList{u"ui/text"_s, u"ui/theme"_s, u"ui/settings"_s}, window}},
        {u"ui/session"_s, {coreOfUi, {}}},
        {u"ui/models"_s, {coreOfUi + QStringList{u"ui/text"_s, u"ui/session"_s, u"ui/theme"_s}, window}},
        {u"ui/viewer"_s,
         {domainLayers + QStringList{u"core/render"_s, u"ui/text"_s, u"ui/theme"_s, u"ui/kit"_s}, window}},
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
    static const QList<std::pair<QString, QString>> prefixes{
        {u"openssl/"_s, u"openssl"_s},     {u"sodium.h"_s, u"libsodium"_s}, {u"archive"_s, u"libarchive"_s},
        {u"unicode/"_s, u"icu"_s},         {u"qpdf/"_s, u"qpdf"_s},         {u"tesseract/"_s, u"tesseract"_s},
        {u"leptonica/"_s, u"tesseract"_s}, {u"QSql"_s, u"QtSql"_s},         {u"QPdfDocument"_s, u"QtPdf"_s},
        {u"QPdfSelection"_s, u"QtPdf"_s},  {u"QPdfBookmark"_s, u"QtPdf"_s}, {u"QPdfLink"_s, u"QtPdf"_s},
        {u"QPdfSearch"_s, u"QtPdf"_s},     {u"QSvg"_s, u"QtSvg"_s},         {u"QtConcurrent"_s, u"QtConcurrent"_s},
        {u"QLocalS"_s, u"QtNetwork"_s},    {u"QTcp"_s, u"QtNetwork"_s},     {u"QNetwork"_s, u"QtNetwork"_s},
        {u"sys/"_s, u"system"_s},          {u"unistd.h"_s, u"system"_s},    {u"fcntl.h"_s, u"system"_s},
        {u"windows.h"_s, u"system"_s},     {u"zlib.h"_s, u"zlib"_s},
    };
    for (const auto& [prefix, library] : prefixes) {
        if (header.startsWith(prefix)) {
            return library;
        }
    }
    static const QStringList gui{
        u"QImage"_s,      u"QImageReader"_s, u"QImageWriter"_s, u"QColor"_s,        u"QFont"_s,
        u"QPainter"_s,    u"QPixmap"_s,      u"QIcon"_s,        u"QPdfWriter"_s,    u"QGuiApplication"_s,
        u"QKeyEvent"_s,   u"QKeySequence"_s, u"QPalette"_s,     u"QTextDocument"_s, u"QTransform"_s,
        u"QPen"_s,        u"QBrush"_s,       u"QFontMetrics"_s, u"QFontMetricsF"_s, u"QFontDatabase"_s,
        u"QTextLayout"_s, u"QPageSize"_s,    u"QPageLayout"_s,  u"QPainterPath"_s,  u"QAccessible"_s};
    if (gui.contains(header)) {
        return u"QtGui"_s;
    }
    static const QStringList widgets{
        u"QWidget"_s,     u"QApplication"_s,   u"QMainWindow"_s, u"QDialog"_s,     u"QLabel"_s,
        u"QPushButton"_s, u"QToolButton"_s,    u"QBoxLayout"_s,  u"QVBoxLayout"_s, u"QHBoxLayout"_s,
        u"QLineEdit"_s,   u"QPlainTextEdit"_s, u"QTextEdit"_s,   u"QScrollArea"_s, u"QAbstractScrollArea"_s,
        u"QMessageBox"_s, u"QFileDialog"_s,    u"QStyle"_s,      u"QListView"_s,   u"QTreeView"_s,
        u"QTableView"_s,  u"QStackedWidget"_s, u"QMenu"_s,       u"QSplitter"_s,   u"QComboBox"_s};
    return widgets.contains(header) ? u"QtWidgets"_s : QString();
}

} // namespace pingshen::test
