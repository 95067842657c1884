// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

namespace pingshen::test {

/// One page of a TestPdf. Text is Latin-1 in Helvetica; a picture fills the page as one JPEG.
struct TestPage
{
    QSizeF size{595, 842};
    int rotation = 0;
    QByteArrayList lines = {}; ///< 24 points each, from the top
    QImage picture = {};
    QRectF cropBox = {};
    QByteArray content = {};    ///< drawn after the rest, in PDF's own operators; /F is Helvetica, /I the picture
    QByteArray attributes = {}; ///< more entries of the page's dictionary
    QByteArray resources = {};  ///< and of its resources
};

/// Small real PDFs, written by hand: the same bytes for the same pages.
class TestPdf
{
public:
    TestPdf() = default;
    explicit TestPdf(const QList<TestPage>& pages) : m_pages(pages) {}

    /// Pages of one line "page N", N from 1.
    static TestPdf ofTextPages(int count);
    /// A page of text as a picture: what a scanner makes of it.
    static TestPdf ofScan(const QImage& picture) { return TestPdf({TestPage{.picture = picture}}); }

    TestPdf& add(const TestPage& page);
    /// Entries titled "title N" that point to the pages, one each.
    TestPdf& withOutline();
    /// The document's object 4, for `attributes` and the catalog to refer to; not with an outline of its own.
    TestPdf& withObject(const QByteArray& object);
    /// Objects behind the pages: of one page, from 9 0 R.
    TestPdf& withMore(const QByteArray& object);
    /// More entries of the catalog.
    TestPdf& withCatalog(const QByteArray& entries);

    QByteArray bytes() const;
    /// AES-256 with this password to open it. An empty one only restricts what may be done.
    QByteArray encrypted(const QByteArray& password) const;
    /// The same as other programs write it: its objects and their table in streams; laid out for the web.
    QByteArray packed() const;
    QByteArray linearized() const;
    /// Returns the path.
    QString save(const QString& path) const;

private:
    QList<TestPage> m_pages;
    bool m_hasOutline = false;
    QByteArray m_object;
    QByteArrayList m_more;
    QByteArray m_catalog;
};

/// A stream object, without its number.
QByteArray pdfStream(const QByteArray& dictionary, const QByteArray& data);

/// Returns the path.
QString saveBytes(const QString& path, const QByteArray& bytes);

/// A picture with a different colour in each corner (red, green, blue, yellow from top left, clockwise) on a soft
/// gradient: turned or mirrored it is another one.
QImage cornerPicture(QSize size);

/// The n-th of endlessly many damaged versions: some bytes changed, runs cut out, or the end missing. Same n, same
/// bytes.
QByteArray damaged(QByteArray bytes, quint32 n);

} // namespace pingshen::test
