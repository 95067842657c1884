// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestPdf.h"

#include "core/pdf/Qpdf.h"

#include <QBuffer>
#include <QFile>
#include <QRandomGenerator>

#include <functional>

namespace pingshen::test {

namespace {

constexpr int catalogObject = 1;
constexpr int pagesObject = 2;
constexpr int fontObject = 3;
constexpr int outlineObject = 4;
constexpr int firstPageObject = 5;
constexpr int objectsPerPage = 4; // page, content, picture, outline entry

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 2);
}

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

QByteArray stream(const QByteArray& dictionary, const QByteArray& data)
{
    return pdfStream(dictionary, data);
}

QByteArray box(const QRectF& rect)
{
    return "[" + number(rect.left()) + " " + number(rect.top()) + " " + number(rect.right()) + " "
           + number(rect.bottom()) + "]";
}

QByteArray contentOf(const TestPage& page)
{
    QByteArray content;
    if (!page.picture.isNull()) {
        content += "q " + number(page.size.width()) + " 0 0 " + number(page.size.height()) + " 0 0 cm /I Do Q\n";
    }
    double y = page.size.height();
    for (const auto& line : page.lines) {
        y -= 36;
        content += "BT /F 24 Tf 1 0 0 1 36 " + number(y) + " Tm (" + line + ") Tj ET\n";
    }
    return content + page.content;
}

QByteArray pictureObject(const QImage& picture)
{
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    const auto isGrey = picture.isGrayscale();
    picture.convertToFormat(isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB32).save(&buffer, "JPEG", 92);
    const auto* space = isGrey ? "/DeviceGray" : "/DeviceRGB";
    return stream(QByteArray("/Type /XObject /Subtype /Image /Filter /DCTDecode /BitsPerComponent 8 /ColorSpace ")
                      + space + " /Width " + QByteArray::number(picture.width()) + " /Height "
                      + QByteArray::number(picture.height()),
                  jpeg);
}

QByteArray rewritten(const QByteArray& bytes, const std::function<void(QPDFWriter&)>& prepare)
{
    QPDF pdf;
    pdf.processMemoryFile("plain", bytes.constData(), static_cast<size_t>(bytes.size()));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    prepare(writer);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

QByteArray pageObject(const TestPage& page, int object)
{
    QByteArray text = "<< /Type /Page /Parent " + reference(pagesObject) + " /MediaBox "
                      + box({0, 0, page.size.width(), page.size.height()}) + " /Contents " + reference(object + 1)
                      + " /Resources << /Font << /F " + reference(fontObject) + " >>";
    if (!page.picture.isNull()) {
        text += " /XObject << /I " + reference(object + 2) + " >>";
    }
    text += page.resources + " >>";
    if (page.rotation != 0) {
        text += " /Rotate " + QByteArray::number(page.rotation);
    }
    if (!page.cropBox.isNull()) {
        text += " /CropBox " + box(page.cropBox);
    }
    return text + " " + page.attributes + " >>";
}

QByteArray outlineEntry(int index, int count, int pageObjectNumber)
{
    const auto entry = [](int page) { return reference(firstPageObject + page * objectsPerPage + 3); };
    QByteArray text = "<< /Title (title " + QByteArray::number(index + 1) + ") /Parent " + reference(outlineObject)
                      + " /Dest [" + reference(pageObjectNumber) + " /Fit]";
    if (index + 1 < count) {
        text += " /Next " + entry(index + 1);
    }
    return text + " >>";
}

QByteArray assembled(const QByteArrayList& objects)
{
    QByteArray pdf = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    QByteArray table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const auto size = QByteArray::number(objects.size() + 1);
    const auto start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + size + " /Root "
           + reference(catalogObject) + " >>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace

TestPdf TestPdf::ofTextPages(int count)
{
    TestPdf pdf;
    for (int page = 1; page <= count; ++page) {
        pdf.add({.lines = {"page " + QByteArray::number(page)}});
    }
    return pdf;
}

TestPdf& TestPdf::add(const TestPage& page)
{
    m_pages.append(page);
    return *this;
}

TestPdf& TestPdf::withOutline()
{
    m_hasOutline = true;
    return *this;
}

TestPdf& TestPdf::withObject(const QByteArray& object)
{
    m_object = object;
    return *this;
}

TestPdf& TestPdf::withMore(const QByteArray& object)
{
    m_more.append(object);
    return *this;
}

TestPdf& TestPdf::withCatalog(const QByteArray& entries)
{
    m_catalog = entries;
    return *this;
}

QByteArray TestPdf::bytes() const
{
    const auto count = static_cast<int>(m_pages.size());
    const auto objectOf = [](int page) { return firstPageObject + page * objectsPerPage; };
    QByteArray kids;
    QByteArrayList pageObjects;
    for (int i = 0; i < count; ++i) {
        const auto& page = m_pages[i];
        kids += reference(objectOf(i)) + " ";
        pageObjects << pageObject(page, objectOf(i)) << stream({}, contentOf(page))
                    << (page.picture.isNull() ? QByteArray("null") : pictureObject(page.picture))
                    << outlineEntry(i, count, objectOf(i));
    }
    const auto first = reference(objectOf(0) + 3);
    const auto last = reference(objectOf(count - 1) + 3);
    const auto outline = m_hasOutline ? " /Outlines " + reference(outlineObject) : QByteArray();
    return assembled(
        QByteArrayList{"<< /Type /Catalog /Pages " + reference(pagesObject) + outline + " " + m_catalog + " >>",
                       "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(count) + " >>",
                       "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                       m_hasOutline         ? "<< /First " + first + " /Last " + last + " >>"
                       : m_object.isEmpty() ? QByteArray("null")
                                            : m_object}
        + pageObjects + m_more);
}

QByteArray TestPdf::encrypted(const QByteArray& password) const
{
    return rewritten(bytes(), [&](QPDFWriter& writer) {
        writer.setR6EncryptionParameters(password.constData(), "owner", true, true, true, true, true, true,
                                         qpdf_r3p_full, true);
    });
}

QByteArray TestPdf::packed() const
{
    return rewritten(bytes(), [](QPDFWriter& writer) { writer.setObjectStreamMode(qpdf_o_generate); });
}

QByteArray TestPdf::linearized() const
{
    return rewritten(bytes(), [](QPDFWriter& writer) { writer.setLinearization(true); });
}

QString TestPdf::save(const QString& path) const
{
    return saveBytes(path, bytes());
}

QByteArray pdfStream(const QByteArray& dictionary, const QByteArray& data)
{
    return "<< " + dictionary + " /Length " + QByteArray::number(data.size()) + " >>\nstream\n" + data + "\nendstream";
}

QString saveBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    const auto written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    Q_ASSERT(written);
    return written ? path : QString();
}

QImage cornerPicture(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const auto isLeft = x < size.width() / 4;
            const auto isRight = x >= size.width() - size.width() / 4;
            const auto isTop = y < size.height() / 4;
            const auto isBottom = y >= size.height() - size.height() / 4;
            auto colour = qRgb(255 * x / size.width(), 128, 255 * y / size.height());
            if (isTop && (isLeft || isRight)) {
                colour = isLeft ? qRgb(220, 30, 30) : qRgb(30, 200, 30);
            } else if (isBottom && (isLeft || isRight)) {
                colour = isLeft ? qRgb(230, 220, 40) : qRgb(30, 30, 220);
            }
            picture.setPixel(x, y, colour);
        }
    }
    return picture;
}

QByteArray damaged(QByteArray bytes, quint32 n)
{
    QRandomGenerator random(n);
    const auto position = [&] { return static_cast<qsizetype>(random.bounded(static_cast<int>(bytes.size()))); };
    switch (n % 4) {
    case 0:
        bytes.truncate(position());
        break;
    case 1:
        bytes.remove(position(), random.bounded(1, 200));
        break;
    case 2: { // a number or a name becomes another one: the structure stays, its meaning does not
        for (int i = 0; i < 20; ++i) {
            auto& byte = bytes.data()[position()];
            byte = byte >= '0' && byte <= '9' ? static_cast<char>('0' + random.bounded(10)) : byte;
        }
        break;
    }
    default:
        for (int i = random.bounded(1, 30); i > 0; --i) {
            bytes[position()] = static_cast<char>(random.bounded(256));
        }
    }
    return bytes;
}

} // namespace pingshen::test
