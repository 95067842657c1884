// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/ScanPdf.h"

#include "core/paper/PdfObjects.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr double pointsPerInch = 72;

QByteArray pictureHead(const ScanPage& page)
{
    const auto head = u"<< /Type /XObject /Subtype /Image /Width %1 /Height %2 /ColorSpace /DeviceRGB "
                      "/BitsPerComponent 8 /Filter /DCTDecode >>"_s;
    return head.arg(page.pixels.width()).arg(page.pixels.height()).toLatin1();
}

int addPage(PdfObjects& objects, const ScanPage& page, int dpi, int parent)
{
    const auto width = QString::number(page.pixels.width() * pointsPerInch / dpi, 'f', 2);
    const auto height = QString::number(page.pixels.height() * pointsPerInch / dpi, 'f', 2);
    const auto picture = objects.add({pictureHead(page), page.jpeg, true});
    const auto drawing = u"q %1 0 0 %2 0 0 cm /Im0 Do Q"_s.arg(width, height).toLatin1();
    const auto content = objects.add({"<< >>", drawing, true});
    const auto head = u"<< /Type /Page /Parent %1 0 R /MediaBox [0 0 %2 %3] /Rotate %4 "
                      "/Resources << /XObject << /Im0 %5 0 R >> >> /Contents %6 0 R >>"_s;
    const auto filled = head.arg(parent).arg(width, height).arg(page.rotate).arg(picture).arg(content);
    return objects.add({filled.toLatin1(), {}, false});
}

} // namespace

QByteArray scanPdf(const QList<ScanPage>& pages, int dpi, const PdfInfo& info)
{
    PdfObjects objects;
    const auto root = objects.add({});
    const auto tree = objects.add({});
    QStringList kids;
    for (const auto& page : pages) {
        kids.append(u"%1 0 R"_s.arg(addPage(objects, page, dpi, tree)));
    }
    objects[root].head = u"<< /Type /Catalog /Pages %1 0 R >>"_s.arg(tree).toLatin1();
    const auto treeHead = u"<< /Type /Pages /Count %1 /Kids [%2] >>"_s.arg(kids.size()).arg(kids.join(u' '));
    objects[tree].head = treeHead.toLatin1();
    const QByteArray stamp = info.created.toUTC().toString(u"yyyyMMddHHmmss"_s).toLatin1();
    const QByteArray about = "<< /Title " + pdfText(info.title) + " /CreationDate (D:" + stamp + "Z) >>";
    const auto infoNumber = objects.add({about, {}, false});
    objects.setRoot(root);
    objects.setInfo(infoNumber);
    return objects.bytes();
}

} // namespace pingshen
